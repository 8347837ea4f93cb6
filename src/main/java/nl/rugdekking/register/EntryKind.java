// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.register;

import java.util.Optional;

/**
 * What a line of the timeline tells. A room that writes lines has an enum of its own, and announces
 * it with a bean of type {@link OfRoom}. The texts are among the messages of that room.
 */
public interface EntryKind {

  /** The kinds of lines that one room writes. */
  interface OfRoom {
    EntryKind[] kinds();
  }

  /** As the package is called. */
  String room();

  /** Unique in its room. */
  String name();

  /** Of the text that a handler reads. */
  default String key() {
    return room() + ".entry." + name();
  }

  /** Of the text that whoever it happened to reads. */
  default String keyToYou() {
    return key();
  }

  /**
   * The key of the words for what the line is about; nothing when that is to be read as it is.
   *
   * @param toYou said to whoever it happened to
   */
  default Optional<String> aboutKey(String about, boolean toYou) {
    return Optional.empty();
  }

  /** Says something of a report, which may be another's than of whom it happened to. */
  default boolean isForHandlers() {
    return false;
  }

  /** As an event of the audit. */
  default String verb() {
    return room() + "." + name();
  }
}
