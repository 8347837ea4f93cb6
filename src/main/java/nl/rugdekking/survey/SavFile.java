// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.survey;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Writes an SPSS system file (.sav): uncompressed numbers of eight bytes, and texts in UTF-8. The
 * layout follows the developers' guide of PSPP.
 */
final class SavFile {

  private static final double SYSTEM_MISSING = -Double.MAX_VALUE;
  private static final int VARIABLE = 2;
  private static final int VALUE_LABELS = 3;
  private static final int VALUE_LABEL_VARIABLES = 4;
  private static final int EXTENSION = 7;
  private static final int END = 999;
  private static final int MAX_VALUE_LABEL_LENGTH = 255;
  private static final int UTF_8_PAGE = 65001;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final List<SavVariable> variables;

  private SavFile(List<SavVariable> variables) {
    this.variables = variables;
  }

  static byte[] write(
      String title,
      List<SavVariable> variables,
      List<SavVariable.MultipleResponseSet> sets,
      int respondents) {
    var file = new SavFile(variables);
    file.writeHeader(title, respondents);
    for (int i = 0; i < variables.size(); i++) {
      file.writeVariable(variables.get(i), i);
    }
    for (int i = 0; i < variables.size(); i++) {
      file.writeValueLabels(variables.get(i), i);
    }
    file.writeMachine();
    file.writeSets(sets);
    file.writeDisplay();
    file.writeLongNames();
    file.writeExtension(20, 1, SavText.utf8("UTF-8"));
    file.writeIntegers(END, 0);
    file.writeData(respondents);
    return file.out.toByteArray();
  }

  private void writeHeader(String title, int respondents) {
    writeText("$FL2", 4);
    writeText("@(#) SPSS DATA FILE - Rugdekking", 60);
    writeIntegers(2, variables.size(), 0, 0, respondents);
    writeDoubles(100);
    // The date is fixed, so that the same answers give the same file.
    writeText("01 Jan 70", 9);
    writeText("00:00:00", 8);
    writeText(title, 64);
    out.writeBytes(new byte[3]);
  }

  private void writeVariable(SavVariable variable, int index) {
    var label = SavText.utf8(variable.label());
    int format = 5 << 16 | 8 << 8 | variable.decimals();
    writeIntegers(VARIABLE, 0, label.length > 0 ? 1 : 0, variable.missing().size(), format, format);
    writeText(shortName(index), 8);
    if (label.length > 0) {
      writeIntegers(label.length);
      out.writeBytes(Arrays.copyOf(label, roundUp(label.length, 4)));
    }
    variable.missing().forEach(this::writeDoubles);
  }

  private void writeValueLabels(SavVariable variable, int index) {
    if (variable.labels().isEmpty()) {
      return;
    }
    writeIntegers(VALUE_LABELS, variable.labels().size());
    for (var value : variable.labels()) {
      writeDoubles(value.value());
      var label = SavText.utf8(SavText.cut(value.label(), MAX_VALUE_LABEL_LENGTH));
      out.write(label.length);
      out.writeBytes(Arrays.copyOf(label, roundUp(label.length + 1, 8) - 1));
    }
    writeIntegers(VALUE_LABEL_VARIABLES, 1, index + 1);
  }

  private void writeMachine() {
    writeIntegers(EXTENSION, 3, 4, 8, 20, 0, 0, -1, 1, 1, 2, UTF_8_PAGE);
    writeIntegers(EXTENSION, 4, 8, 3);
    writeDoubles(SYSTEM_MISSING, Double.MAX_VALUE, Math.nextUp(SYSTEM_MISSING));
  }

  // Writes each set as $name=D1 1 <length> <label> <variables>. The variables have their short
  // names, in small letters.
  private void writeSets(List<SavVariable.MultipleResponseSet> sets) {
    var names = variables.stream().map(SavVariable::name).toList();
    var text =
        sets.stream()
            .map(
                set ->
                    "$%s=D1 1 %d %s %s\n"
                        .formatted(
                            set.name(),
                            SavText.utf8(set.label()).length,
                            set.label(),
                            set.variables().stream()
                                .map(name -> shortName(names.indexOf(name)))
                                .map(name -> name.toLowerCase(Locale.ROOT))
                                .collect(Collectors.joining(" "))))
            .collect(Collectors.joining());
    if (!text.isEmpty()) {
      writeExtension(7, 1, SavText.utf8(text));
    }
  }

  private void writeDisplay() {
    writeIntegers(EXTENSION, 11, 4, 3 * variables.size());
    variables.forEach(variable -> writeIntegers(variable.measure().code, 8, 1));
  }

  private void writeLongNames() {
    var text =
        IntStream.range(0, variables.size())
            .mapToObj(i -> shortName(i) + "=" + variables.get(i).name())
            .collect(Collectors.joining("\t"));
    writeExtension(13, 1, SavText.utf8(text));
  }

  private void writeExtension(int kind, int size, byte[] content) {
    writeIntegers(EXTENSION, kind, size, content.length / size);
    out.writeBytes(content);
  }

  private void writeData(int respondents) {
    var row = ByteBuffer.allocate(8 * variables.size()).order(ByteOrder.LITTLE_ENDIAN);
    for (int i = 0; i < respondents; i++) {
      row.clear();
      for (var variable : variables) {
        double value = variable.values().applyAsDouble(i);
        row.putDouble(Double.isNaN(value) ? SYSTEM_MISSING : value);
      }
      out.writeBytes(row.array());
    }
  }

  private static String shortName(int index) {
    return "V%06d".formatted(index + 1);
  }

  private static int roundUp(int length, int multiple) {
    return (length + multiple - 1) / multiple * multiple;
  }

  private void writeText(String text, int length) {
    var bytes = Arrays.copyOf(SavText.utf8(SavText.cut(text, length)), length);
    for (int i = 0; i < length; i++) {
      bytes[i] = bytes[i] == 0 ? (byte) ' ' : bytes[i];
    }
    out.writeBytes(bytes);
  }

  private void writeIntegers(int... values) {
    var buffer = ByteBuffer.allocate(4 * values.length).order(ByteOrder.LITTLE_ENDIAN);
    Arrays.stream(values).forEach(buffer::putInt);
    out.writeBytes(buffer.array());
  }

  private void writeDoubles(double... values) {
    var buffer = ByteBuffer.allocate(8 * values.length).order(ByteOrder.LITTLE_ENDIAN);
    Arrays.stream(values).forEach(buffer::putDouble);
    out.writeBytes(buffer.array());
  }
}
