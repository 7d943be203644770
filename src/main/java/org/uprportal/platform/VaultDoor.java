package org.uprportal.platform;

import java.util.Optional;

/** Tells where the identity vault is; for the vault alone. */
public interface VaultDoor {

    /** The way in; empty where there is no vault, and then nobody can act under a pseudonym. */
    Optional<VaultAccess> access();
}
