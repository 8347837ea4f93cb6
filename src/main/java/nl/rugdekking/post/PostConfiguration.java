// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.post;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/**
 * Makes the beans for sending mail. The mail sender itself is no bean, because the health page
 * would then connect to the mail server.
 */
@Configuration(proxyBeanMethods = false)
class PostConfiguration {

  @Bean
  MailSettings mailSettings(Environment environment) {
    return new MailSettings(environment);
  }

  @Bean
  MailTransport mailTransport(MailSettings settings) {
    return settings.createTransport();
  }
}
