package org.uprportal.register.ui;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** What is not among the open addresses is not found: no page of the portal stands in for it, and nobody gets a session of it. */
@Controller
class NothingThere {

    @RequestMapping({Addresses.OPEN + "/**", "/api/**", "/sitemaps/**"})
    void nothing(HttpServletResponse response) throws IOException {
        response.sendError(HttpServletResponse.SC_NOT_FOUND);
    }
}
