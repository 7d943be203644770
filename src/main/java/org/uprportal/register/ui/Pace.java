package org.uprportal.register.ui;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.uprportal.platform.SourceMarks;

/**
 * How often one address may ask for files and data in a minute, said in the headers of each answer; of IPv6 one network, whose
 * household has more addresses than all others together. Addresses are forgotten with the minute; where too many come, the rest
 * share one number.
 */
@Component
class Pace implements HandlerInterceptor, WebMvcConfigurer {

    private static final int ADDRESSES = 20_000;
    private static final long MINUTE = 60_000_000_000L;
    private static final int TOO_MANY = 429;

    private final int most;
    private volatile Minute now = new Minute(System.nanoTime(), new ConcurrentHashMap<>());

    Pace(@Value("${portal.register.requests-a-minute:120}") int most) {
        this.most = most;
    }

    private record Minute(long began, Map<String, AtomicInteger> asked) {}

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).addPathPatterns("/api/**", Addresses.OPEN + "/*/recommendations.*");
    }

    /** Whether one more is answered; where it is not, the answer says when. */
    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        var minute = minute();
        var address = SourceMarks.network(String.valueOf(request.getRemoteAddr()));
        var known = minute.asked.containsKey(address) || minute.asked.size() < ADDRESSES ? address : "";
        var asked =
                minute.asked.computeIfAbsent(known, one -> new AtomicInteger()).incrementAndGet();
        var left = Math.max(1, (MINUTE - (System.nanoTime() - minute.began)) / 1_000_000_000L + 1);
        response.setHeader("RateLimit-Limit", String.valueOf(most));
        response.setHeader("RateLimit-Remaining", String.valueOf(Math.max(0, most - asked)));
        response.setHeader("RateLimit-Reset", String.valueOf(left));
        if (asked <= most) {
            return true;
        }
        response.setHeader("Retry-After", String.valueOf(left));
        // Answered here: whoever asks too often shall not fill the log too.
        response.setStatus(TOO_MANY);
        response.setContentType("text/plain;charset=UTF-8");
        return false;
    }

    private Minute minute() {
        var current = now;
        if (System.nanoTime() - current.began >= MINUTE) {
            current = new Minute(System.nanoTime(), new ConcurrentHashMap<>());
            now = current;
        }
        return current;
    }
}
