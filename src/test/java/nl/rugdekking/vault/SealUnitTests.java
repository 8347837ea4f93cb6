// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class SealUnitTests {

  private static final AesGcm CIPHER = new AesGcm(new byte[32]);

  @Property
  void opensAnyValueInAnyCell(
      @ForAll byte[] value,
      @ForAll String table,
      @ForAll String column,
      @ForAll long row,
      @ForAll long key) {
    var cell = new Cell(table, column, new UUID(row, 1));
    var id = new KeyId(new UUID(key, 2));

    assertThat(Seal.open(CIPHER, id, cell, Seal.seal(CIPHER, id, cell, value))).isEqualTo(value);
  }

  @Property
  void opensInNoOtherCell(
      @ForAll String table,
      @ForAll String column,
      @ForAll String otherTable,
      @ForAll String otherColumn) {
    Assume.that(!(table.equals(otherTable) && column.equals(otherColumn)));
    var row = new UUID(1, 1);
    var id = new KeyId(new UUID(2, 2));
    var sealed = Seal.seal(CIPHER, id, new Cell(table, column, row), new byte[] {1});

    assertThatThrownBy(() -> Seal.open(CIPHER, id, new Cell(otherTable, otherColumn, row), sealed))
        .isInstanceOf(SealBrokenException.class);
  }

  @Property
  void neverTakesABorderBetweenNamesForAnother(@ForAll String first, @ForAll String second) {
    Assume.that(!second.isEmpty());
    var row = new UUID(1, 1);
    var id = new KeyId(new UUID(2, 2));
    var sealed = Seal.seal(CIPHER, id, new Cell(first, second, row), new byte[] {1});
    var shifted = new Cell(first + second.charAt(0), second.substring(1), row);

    assertThatThrownBy(() -> Seal.open(CIPHER, id, shifted, sealed))
        .isInstanceOf(SealBrokenException.class);
  }

  @Property
  void refusesAnyBytesItDidNotSeal(@ForAll byte[] bytes) {
    var cell = new Cell("report", "narrative", new UUID(1, 1));

    assertThatThrownBy(() -> Seal.open(CIPHER, new KeyId(new UUID(2, 2)), cell, bytes))
        .isInstanceOf(SealBrokenException.class);
  }
}
