// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.post;

import java.util.Locale;

/** The person that a letter goes to, looked up when it is sent. */
public record Addressee(String email, String name, Locale language) {}
