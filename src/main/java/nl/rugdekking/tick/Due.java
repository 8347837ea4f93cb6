// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.tick;

@org.springframework.stereotype.Service
public class Due {
  public void wake(String kind, java.time.Instant due) {}
}
