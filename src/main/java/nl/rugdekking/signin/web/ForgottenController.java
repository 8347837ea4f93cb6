// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.signin.web;

import static nl.rugdekking.access.Endpoint.Gate.PUBLIC;

import jakarta.servlet.http.HttpServletRequest;
import nl.rugdekking.access.Endpoint;
import nl.rugdekking.database.Tenancy;
import nl.rugdekking.load.Network;
import nl.rugdekking.load.RateLimits;
import nl.rugdekking.signin.Accounts;
import nl.rugdekking.signin.ForgottenPasswords;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;

/** Somebody forgot their password. What is answered never tells whether the login exists. */
@Controller
class ForgottenController {

  private static final Logger LOG = LoggerFactory.getLogger(ForgottenController.class);

  private final ForgottenPasswords passwords;
  private final RateLimits limits;

  ForgottenController(ForgottenPasswords passwords, RateLimits limits) {
    this.passwords = passwords;
    this.limits = limits;
  }

  @Endpoint(PUBLIC)
  @GetMapping("/{organisatie}/wachtwoord-vergeten")
  String show(Model model) {
    model.addAttribute("form", new ForgottenForm(null));
    return "signin/forgotten";
  }

  @Endpoint(PUBLIC)
  @PostMapping("/{organisatie}/wachtwoord-vergeten")
  String send(
      @ModelAttribute("form") ForgottenForm form,
      BindingResult errors,
      Model model,
      HttpServletRequest request) {
    var login = form.loginOrNothing();
    if (login.isEmpty()) {
      errors.rejectValue("login", "signin.forgotten.empty");
      return "signin/forgotten";
    }
    count(login, request);
    later(login);
    model.addAttribute("sent", true);
    return "signin/forgotten";
  }

  // ForgottenPasswords bounds the number of letters to one login.
  private void count(String login, HttpServletRequest request) {
    var network = Tenancy.current().value() + " " + Network.of(request);
    if (limits.isAllowed(RateLimits.Kind.FORGOTTEN, network)) {
      limits.take(RateLimits.Kind.FORGOTTEN, network);
    } else {
      limits.take(RateLimits.Kind.FORGOTTEN_OF_LOGIN, network + " " + Accounts.normalised(login));
    }
  }

  /** Afterwards, so that the answer comes as soon for a login that does not exist. */
  private void later(String login) {
    var organisation = Tenancy.current();
    Thread.ofVirtual()
        .name("forgotten")
        .start(
            () -> {
              try {
                Tenancy.run(organisation, () -> passwords.forgotten(login));
              } catch (RuntimeException e) {
                LOG.error("A link for a new password could not be made", e);
              }
            });
  }
}
