// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

@SpringBootApplication
public class RugdekkingApplication {

  static void main(String[] args) {
    SpringApplication.run(RugdekkingApplication.class, args);
  }
}
