// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.tick;

public interface DueWork {
  String kind();

  void run();
}
