// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.survey;

/** A text in Dutch and in English. */
record BilingualText(String dutch, String english) {

  static BilingualText same(String text) {
    return new BilingualText(text, text);
  }

  String in(Language language) {
    return switch (language) {
      case DUTCH -> dutch;
      case ENGLISH -> english;
    };
  }
}
