// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.survey;

/** A language in which questionnaires and tables are written. */
enum Language {
  DUTCH("nl"),
  ENGLISH("en");

  final String code;

  Language(String code) {
    this.code = code;
  }
}
