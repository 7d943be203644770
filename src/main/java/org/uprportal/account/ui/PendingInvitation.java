package org.uprportal.account.ui;

import com.vaadin.flow.server.VaadinSession;
import java.io.Serializable;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;
import org.uprportal.account.Invitations;
import org.uprportal.account.MemberRefused;
import org.uprportal.party.PersonId;

/**
 * An invitation accepted before signing in: it waits in the web session until the identity provider has said who this is.
 *
 * @param name how the person wants to be called
 */
record PendingInvitation(String token, String name) implements Serializable {

    private static final Logger LOG = LoggerFactory.getLogger(PendingInvitation.class);
    private static final String KEY = "upr.invitation";

    /** Keeps it in the session of the page. */
    void keep() {
        VaadinSession.getCurrent().getSession().setAttribute(KEY, this);
    }

    /** Makes whoever has just signed in the person the session's invitation is for; empty where there is none or it is refused. */
    static Optional<PersonId> accept(Invitations invitations, String issuer, String subject) {
        var request = RequestContextHolder.getRequestAttributes();
        if (request == null
                || !(request.getAttribute(KEY, RequestAttributes.SCOPE_SESSION) instanceof PendingInvitation pending)) {
            return Optional.empty();
        }
        request.removeAttribute(KEY, RequestAttributes.SCOPE_SESSION);
        try {
            return Optional.of(invitations.accept(pending.token, pending.name, issuer, subject));
        } catch (MemberRefused refused) {
            LOG.info("An invitation was refused at sign-in: {}", refused.getMessage());
            return Optional.empty();
        }
    }

    /** The token stays out of logs. */
    @Override
    public String toString() {
        return "PendingInvitation";
    }
}
