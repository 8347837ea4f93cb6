// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.vault;

import java.util.Locale;

/**
 * What a key belongs to. Each has its own, so that bringing reports together and apart moves no
 * ciphertext and takes nothing along when one of them is destroyed.
 */
public enum KeyKind {
  REPORT(1),
  INCIDENT(2),
  SUBJECT(3),
  /** Free notes of care givers; only {@link CareVault} has these keys. */
  CARE(4),
  /** What is somebody's own: what they sign in with beside a password, views they keep. */
  ACCOUNT(5);

  private final int code;

  KeyKind(int code) {
    this.code = code;
  }

  /** The number in files and key ids; never changes, also when constants move. */
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
