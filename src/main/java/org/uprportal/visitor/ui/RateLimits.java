package org.uprportal.visitor.ui;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How often, and how much, one person or one source may ask for what costs the server work. Counted for all servers together.
 *
 * @param filesSent files one person sends in a minute
 * @param sentInAnHour bytes of files one person sends in an hour; none of them is kept
 * @param filesTaken files one person, or one source without account, takes along in a minute
 * @param searches pages of the open register with a question that one source asks for in a minute
 */
@ConfigurationProperties("portal.rates")
record RateLimits(
        @DefaultValue("20") int filesSent,
        @DefaultValue("200MB") DataSize sentInAnHour,
        @DefaultValue("120") int filesTaken,
        @DefaultValue("240") int searches) {}
