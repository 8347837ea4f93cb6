// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.alarm;

import java.io.IOException;
import java.io.PrintStream;
import org.springframework.core.env.Environment;

/**
 * The command {@code ./run test-gateway NUMBER}, which sends one text message through the gateway,
 * as an alarm does.
 */
public final class TestTextCommand {

  private static final int SHOWN = 300;

  private TestTextCommand() {}

  /**
   * Sends the text and returns the exit status: 0 when the gateway took it, 1 when it did not, 2
   * when the number is invalid.
   */
  public static int send(Environment settings, String typed, PrintStream out, PrintStream err) {
    var number = MobileNumber.parse(typed);
    if (number.isEmpty()) {
      err.println("Not a mobile number: " + typed);
      return 2;
    }
    var gateway = new Gateway(new GatewaySettings(settings));
    if (!gateway.isConfigured()) {
      err.println("No gateway is set: RUGDEKKING_GATEWAY_URL is empty.");
      return 1;
    }
    return post(gateway, number.get(), out, err);
  }

  private static int post(Gateway gateway, MobileNumber number, PrintStream out, PrintStream err) {
    try {
      var answer =
          gateway.sendForTest(
              number, "Proefbericht van Rugdekking: u hoeft niets te doen. Test message.");
      var isTaken = answer.status() / 100 == 2;
      (isTaken ? out : err)
          .println(
              "The gateway %s the text: %d %s"
                  .formatted(
                      isTaken ? "took" : "did not take", answer.status(), shorten(answer.words())));
      out.flush();
      return isTaken ? 0 : 1;
    } catch (IOException e) {
      err.println("The gateway cannot be reached: " + e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return 1;
  }

  private static String shorten(String body) {
    var line = body.replaceAll("[\\s\\p{Cntrl}]+", " ").strip();
    return line.length() <= SHOWN ? line : line.substring(0, SHOWN) + " ...";
  }
}
