package org.uprportal.statement;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.uprportal.platform.Retained;

/** What is kept of whoever signs by mail, and no longer than it is needed. */
@Configuration(proxyBeanMethods = false)
class RetainedSignatures {

    /** The hashes of what was tried. */
    @Bean
    Retained triedSignatures(JdbcClient database) {
        return new Kept(
                "signature-tries",
                SignatureThrottle.COUNTED,
                before -> database.sql("delete from statement_try where at < ?")
                        .param(Timestamp.from(before))
                        .update());
    }

    /** Forms that nobody has confirmed. */
    @Bean
    Retained unconfirmedSignatures(JdbcClient database) {
        return new Kept(
                "signature-forms",
                StatementSchedule.CONFIRMING,
                before -> database.sql("delete from statement_form where asked_at < ?")
                        .param(Timestamp.from(before))
                        .update());
    }

    /** The addresses of signatories once a statement is over, and their links. */
    @Bean
    Retained addressesOfSignatories(JdbcClient database) {
        return new Kept(
                "signature-addresses",
                StatementSchedule.ADDRESSES,
                before -> database.sql("""
                        update statement_signature set email = null, token_hash = null
                        where (email is not null or token_hash is not null) and statement_id in
                            (select id from statement_statement where ended_at < ?)
                        """).param(Timestamp.from(before)).update());
    }

    private interface Forgetting {
        int before(Instant moment);
    }

    private record Kept(String name, Duration kept, Forgetting forgetting) implements Retained {

        @Override
        public int forget(Instant before) {
            return forgetting.before(before);
        }
    }
}
