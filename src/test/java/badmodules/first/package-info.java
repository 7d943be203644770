/** A module that says it depends on nobody, and does. */
@ApplicationModule(allowedDependencies = {})
package badmodules.first;

import org.springframework.modulith.ApplicationModule;
