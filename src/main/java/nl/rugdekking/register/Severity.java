package nl.rugdekking.register;

/** Four steps. Experienced and assessed severity are two fields, never merged and never computed. */
public enum Severity {
  LOW,
  MEDIUM,
  HIGH,
  VERY_HIGH;

  public boolean isSerious() {
    return compareTo(HIGH) >= 0;
  }

  int step() {
    return ordinal() + 1;
  }

  static Severity ofStep(int step) {
    return values()[step - 1];
  }
}
