// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.vault;

import java.util.Arrays;
import java.util.HexFormat;

/**
 * A keyed hash by which an encrypted value can be looked up, with the version of the key that made
 * it.
 */
@SuppressWarnings("ArrayRecordComponent") // copied in and out, and compared by content
public record LookupHash(int version, byte[] value) {

  public LookupHash {
    value = value.clone();
  }

  @Override
  public byte[] value() {
    return value.clone();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof LookupHash(int otherVersion, byte[] otherValue)
        && version == otherVersion
        && Arrays.equals(value, otherValue);
  }

  @Override
  public int hashCode() {
    return 31 * version + Arrays.hashCode(value);
  }

  @Override
  public String toString() {
    return version + ":" + HexFormat.of().formatHex(value);
  }
}
