// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.signin.web;

import static nl.rugdekking.access.Endpoint.Gate.PUBLIC;

import jakarta.servlet.http.HttpServletResponse;
import nl.rugdekking.access.Endpoint;
import nl.rugdekking.access.ForbiddenException;
import nl.rugdekking.signin.MembershipOffers;
import nl.rugdekking.signin.OtherOrganisations;
import nl.rugdekking.signin.RequestSession;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The page on which the owner of an account answers the offer of another organisation. The owner is
 * no member there yet, so the endpoint is public; this class itself requires the key of the letter
 * and a session of this account with the second step. Opening the page does not answer the offer.
 */
@Controller
record MembershipOfferController(
    MembershipOffers offers, RequestSession session, OtherOrganisations elsewhere) {

  private static final String PATH = "/{organisatie}/lidmaatschap/{sleutel}";

  @Endpoint(PUBLIC)
  @GetMapping(PATH)
  String show(
      @PathVariable String organisatie,
      @PathVariable String sleutel,
      Model model,
      HttpServletResponse response) {
    var offer = offers.find(sleutel);
    if (offer.isEmpty()) {
      return showGone(response);
    }
    var path = "/" + organisatie + "/lidmaatschap/" + sleutel;
    var account = offer.get().account();
    model.addAttribute("path", path);
    model.addAttribute("mine", session.isOf(account));
    model.addAttribute("both", session.isOf(account) && session.hasSecondStep());
    model.addAttribute("ways", elsewhere.list(account));
    return "signin/membership";
  }

  @Endpoint(PUBLIC)
  @PostMapping(PATH)
  String answer(
      @PathVariable String organisatie,
      @PathVariable String sleutel,
      @RequestParam(defaultValue = "false") boolean agree,
      HttpServletResponse response) {
    var offer = offers.find(sleutel);
    if (offer.isEmpty()) {
      return showGone(response);
    }
    if (!session.isOf(offer.get().account()) || !session.hasSecondStep()) {
      throw new ForbiddenException();
    }
    var isAnswered = agree ? offers.agree(offer.get()) : offers.refuse(offer.get());
    if (!isAnswered) {
      return showGone(response);
    }
    return agree ? "redirect:/" + organisatie : "signin/membership-refused";
  }

  private static String showGone(HttpServletResponse response) {
    response.setStatus(HttpStatus.GONE.value());
    return "signin/link-gone";
  }
}
