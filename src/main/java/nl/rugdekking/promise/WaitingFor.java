package nl.rugdekking.promise;

public enum WaitingFor {
  AFFECTED,
  POLICE,
  SUBJECT,
  OTHER
}
