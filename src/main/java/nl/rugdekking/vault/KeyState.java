// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.vault;

/** The state of a key in the key store. */
enum KeyState {
  USABLE,
  /** Its slot has a tombstone. */
  DESTROYED,
  /** It should be there and is not. */
  LOST
}
