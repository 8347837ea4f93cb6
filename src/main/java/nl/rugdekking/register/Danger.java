package nl.rugdekking.register;

public enum Danger {
  NONE,
  POSSIBLE,
  ACUTE
}
