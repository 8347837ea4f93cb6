// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.norm;

/** Tells on what a statement about the law rests, and so how sure it is. */
enum Confidence {
  /** The text of the law itself was read. */
  ST,
  /** It was read in a ruling, a guideline or a paper of parliament. */
  SEC,
  /** It was compared with an unofficial text only. */
  XC,
  /** It was inferred from the sources. */
  INF,
  /** It is general knowledge, seen in no source. */
  MEM,
  /** It was looked for and not found. */
  NF;

  /** Returns true when a page may show the statement, once a lawyer released it. */
  boolean isShowable() {
    return this == ST || this == SEC;
  }
}
