package org.uprportal.platform;

import java.util.Set;

/**
 * A place in the navigation, offered by the module that owns the page.
 *
 * @param section {@code work}, {@code cycle}, {@code together} or {@code public}
 * @param order the place within the section, smallest first
 * @param key the text's key
 * @param path the route, without a leading slash
 * @param icon a Vaadin icon's name in lower case with hyphens, such as {@code comments}
 * @param audience names of the kinds of party that see it; empty for everybody, also without account
 */
public record MenuItem(String section, int order, String key, String path, String icon, Set<String> audience) {}
