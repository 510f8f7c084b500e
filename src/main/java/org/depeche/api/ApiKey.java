package org.depeche.api;

/**
 * What is kept of a key: not the key itself.
 *
 * @param name what it was called when it was made
 * @param readsOnly whether it doesn't allow to send articles
 * @param added when, in UTC
 */
public record ApiKey(String name, boolean readsOnly, String added) {}
