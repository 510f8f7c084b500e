package org.depeche.page;

import org.jspecify.annotations.Nullable;

/**
 * One entry of a live blog.
 *
 * @param published ISO 8601 date and time
 */
public record Post(@Nullable String published, @Nullable String title, String text) {}
