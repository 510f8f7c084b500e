package org.depeche.extract.circumstance;

import java.util.List;
import java.util.Map;

/**
 * A pack's {@code components.yaml}.
 *
 * @param concepts parts and services as written, by concept
 * @param states words that tell how they are, by state
 * @param idioms figures of speech that only look like parts: "radio silence"
 */
record ComponentWords(
    Map<String, List<String>> concepts, Map<String, List<String>> states, List<String> idioms) {}
