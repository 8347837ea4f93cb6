// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.vault;

/** What became of a key. */
enum KeyState {
  USABLE,
  /** A tombstone stands in its place. */
  DESTROYED,
  /** It should be there and is not. */
  LOST
}
