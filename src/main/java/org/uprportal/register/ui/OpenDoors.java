package org.uprportal.register.ui;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.context.NullSecurityContextRepository;

/**
 * Whoever comes through these doors is nobody, also with a cookie: no session is read or made, and everybody gets the same
 * answer, which may therefore be kept by whoever stands between.
 */
@Configuration(proxyBeanMethods = false)
@Profile("!command-line")
class OpenDoors {

    @Bean
    @Order(1)
    SecurityFilterChain openRegister(HttpSecurity http) throws Exception {
        return http.securityMatcher(Addresses.OPEN, Addresses.OPEN + "/**", "/api/**", "/sitemap.xml", "/sitemaps/**")
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .securityContext(context -> context.securityContextRepository(new NullSecurityContextRepository()))
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(AbstractHttpConfigurer::disable)
                .csrf(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .headers(AbstractHttpConfigurer::disable)
                .build();
    }
}
