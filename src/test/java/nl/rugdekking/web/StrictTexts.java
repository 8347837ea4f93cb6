// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.web;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.MessageSource;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.context.NoSuchMessageException;
import org.springframework.stereotype.Component;
import org.thymeleaf.spring6.SpringTemplateEngine;

/**
 * In tests a page that asks for a text that is not there breaks, instead of showing its key. Found
 * by the scan of every application that is started for a test.
 */
@Component
class StrictTexts implements BeanPostProcessor {

  @Override
  public Object postProcessAfterInitialization(Object bean, String name) {
    if (bean instanceof SpringTemplateEngine engine) {
      engine.setTemplateEngineMessageSource(new Strict(new RoomMessageSource()));
    }
    return bean;
  }

  /** Throws what Thymeleaf does not catch. */
  private record Strict(MessageSource texts) implements MessageSource {

    @Override
    public @Nullable String getMessage(
        String code,
        Object @Nullable [] args,
        @Nullable String otherwise,
        @Nullable Locale locale) {
      return texts.getMessage(code, args, otherwise, locale);
    }

    @Override
    public String getMessage(String code, Object @Nullable [] args, @Nullable Locale locale) {
      try {
        return texts.getMessage(code, args, locale);
      } catch (NoSuchMessageException missing) {
        throw new IllegalStateException("No text for " + code + " in " + locale, missing);
      }
    }

    @Override
    public String getMessage(MessageSourceResolvable resolvable, @Nullable Locale locale) {
      return texts.getMessage(resolvable, locale);
    }
  }
}
