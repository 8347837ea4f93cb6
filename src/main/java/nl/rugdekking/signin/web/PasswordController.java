// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.signin.web;

import static nl.rugdekking.access.Endpoint.Gate.MEMBER;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import nl.rugdekking.access.Endpoint;
import nl.rugdekking.access.Viewer;
import nl.rugdekking.load.RateLimits;
import nl.rugdekking.signin.Accounts;
import nl.rugdekking.signin.SignIn;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/**
 * The page on which somebody who is signed in changes their password. Wrong guesses of the present
 * password are limited, as at the sign-in.
 */
@Controller
record PasswordController(Accounts accounts, SignIn signIn, RateLimits limits) {

  @Endpoint(MEMBER)
  @GetMapping("/{organisatie}/wachtwoord")
  String show(Model model) {
    model.addAttribute("form", new PasswordForm(null, null, null));
    return "signin/password";
  }

  @Endpoint(MEMBER)
  @PostMapping("/{organisatie}/wachtwoord")
  String change(
      Viewer viewer,
      @PathVariable String organisatie,
      @ModelAttribute("form") PasswordForm form,
      BindingResult errors,
      HttpServletRequest request,
      HttpServletResponse response) {
    form.chosen().check(errors, accounts.login(viewer.account()));
    if (!errors.hasErrors() && !changePassword(viewer, form)) {
      errors.rejectValue("current", "signin.password.wrong");
    }
    if (errors.hasErrors()) {
      return "signin/password";
    }
    signIn.renewAfterPasswordChange(request, response);
    return "redirect:/" + organisatie;
  }

  private boolean changePassword(Viewer viewer, PasswordForm form) {
    var account = viewer.account();
    Supplier<Optional<UUID>> change =
        () -> {
          var isChanged =
              accounts.changePassword(
                  account, form.currentOrNothing(), form.chosen().wantedOrNothing());
          return isChanged ? Optional.of(account) : Optional.empty();
        };
    return limits
        .checkGuess(RateLimits.Kind.CURRENT_PASSWORD, account.toString(), change)
        .isPresent();
  }
}
