package org.uprportal.register.ui;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.uprportal.platform.Allowances;

/**
 * How often one address may ask for files and data in a minute, on all servers together, said in the headers of each answer;
 * of IPv6 one network, whose household has more addresses than all others together.
 */
@Component
class Pace implements HandlerInterceptor, WebMvcConfigurer {

    private static final int TOO_MANY = 429;

    private final int most;
    private final Allowances allowances;

    Pace(@Value("${portal.register.requests-a-minute:120}") int most, Allowances allowances) {
        this.most = most;
        this.allowances = allowances;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this)
                .addPathPatterns("/api/**", Addresses.OPEN + "/*/recommendations.*", EvidencePages.FILES);
    }

    /** Whether one more is answered; where it is not, the answer says when. */
    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        var taken = allowances.take("OPEN_DATA", String.valueOf(request.getRemoteAddr()), most, Duration.ofMinutes(1));
        response.setHeader("RateLimit-Limit", String.valueOf(most));
        response.setHeader("RateLimit-Remaining", String.valueOf(taken.left()));
        response.setHeader("RateLimit-Reset", String.valueOf(taken.back()));
        if (taken.next() == 0) {
            return true;
        }
        response.setHeader("Retry-After", String.valueOf(taken.next()));
        // Answered here: whoever asks too often shall not fill the log too.
        response.setStatus(TOO_MANY);
        response.setContentType("text/plain;charset=UTF-8");
        return false;
    }
}
