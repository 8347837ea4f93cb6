// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.vault;

import java.util.Locale;

/**
 * The kinds of data that keys belong to. Each report, incident and so on has a key of its own.
 * Therefore joining and separating reports needs no re-encryption, and destroying one key leaves
 * all other data readable.
 */
public enum KeyKind {
  REPORT(1),
  INCIDENT(2),
  SUBJECT(3),
  /** Free notes of care givers; only {@link CareVault} has these keys. */
  CARE(4),
  /** Data of one account, such as its second sign-in steps and saved views. */
  ACCOUNT(5);

  private final int code;

  KeyKind(int code) {
    this.code = code;
  }

  /**
   * Returns the number in files and key ids. It never changes, even when the constants are
   * reordered.
   */
  int code() {
    return code;
  }

  String folderName() {
    return name().toLowerCase(Locale.ROOT);
  }

  static KeyKind of(int code) {
    for (var kind : values()) {
      if (kind.code == code) {
        return kind;
      }
    }
    throw new IllegalArgumentException("No kind of key has code " + code);
  }
}
