// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class CellEncryptionUnitTests {

  private static final AesGcm CIPHER = new AesGcm(new byte[32]);

  @Property
  void opensAnyValueInAnyCell(
      @ForAll byte[] value,
      @ForAll String table,
      @ForAll String column,
      @ForAll long row,
      @ForAll long key) {
    var cell = new DatabaseCell(table, column, new UUID(row, 1));
    var id = new KeyId(new UUID(key, 2));

    assertThat(
            CellEncryption.decrypt(
                CIPHER, id, cell, CellEncryption.encrypt(CIPHER, id, cell, value)))
        .isEqualTo(value);
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
    var sealed =
        CellEncryption.encrypt(CIPHER, id, new DatabaseCell(table, column, row), new byte[] {1});

    assertThatThrownBy(
            () ->
                CellEncryption.decrypt(
                    CIPHER, id, new DatabaseCell(otherTable, otherColumn, row), sealed))
        .isInstanceOf(TamperedValueException.class);
  }

  @Property
  void neverTakesABorderBetweenNamesForAnother(@ForAll String first, @ForAll String second) {
    Assume.that(!second.isEmpty());
    var row = new UUID(1, 1);
    var id = new KeyId(new UUID(2, 2));
    var sealed =
        CellEncryption.encrypt(CIPHER, id, new DatabaseCell(first, second, row), new byte[] {1});
    var shifted = new DatabaseCell(first + second.charAt(0), second.substring(1), row);

    assertThatThrownBy(() -> CellEncryption.decrypt(CIPHER, id, shifted, sealed))
        .isInstanceOf(TamperedValueException.class);
  }

  @Property
  void refusesAnyBytesItDidNotSeal(@ForAll byte[] bytes) {
    var cell = new DatabaseCell("report", "narrative", new UUID(1, 1));

    assertThatThrownBy(() -> CellEncryption.decrypt(CIPHER, new KeyId(new UUID(2, 2)), cell, bytes))
        .isInstanceOf(TamperedValueException.class);
  }
}
