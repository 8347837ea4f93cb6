// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.vault;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class SlotAddressUnitTests {

  @Property
  void isReadBackFromTheKeyIdWhateverTheRandomBits(
      @ForAll KeyKind kind,
      @ForAll int segment,
      @ForAll @IntRange(max = SegmentFile.MAX_SLOTS - 1) int slot,
      @ForAll long random,
      @ForAll int more) {
    var address = new SlotAddress(kind, segment, slot);

    var id = address.idWith(random, more);

    assertThat(SlotAddress.of(id)).isEqualTo(address);
    assertThat(id.value().version()).isEqualTo(8);
    assertThat(id.value().variant()).isEqualTo(2);
  }
}
