// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.survey;

/** A text in Dutch and in English. */
record Words(String dutch, String english) {

  static Words same(String text) {
    return new Words(text, text);
  }

  String in(Language language) {
    return switch (language) {
      case DUTCH -> dutch;
      case ENGLISH -> english;
    };
  }
}
