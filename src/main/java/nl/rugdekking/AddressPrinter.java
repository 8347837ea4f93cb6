// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking;

import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * Prints the address of the application when it is ready, for the person who started it and for
 * scripts that wait for it.
 */
@Component
record AddressPrinter(Environment environment) {

  @EventListener
  void printAddress(ApplicationReadyEvent ready) {
    var port = environment.getProperty("local.server.port");
    if (port != null) {
      var host = environment.getProperty("server.address", "127.0.0.1");
      System.out.println("Rugdekking: http://" + host + ":" + port + "/");
    }
  }
}
