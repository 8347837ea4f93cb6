// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.promise;

public enum WaitingFor {
  AFFECTED,
  POLICE,
  SUBJECT,
  OTHER
}
