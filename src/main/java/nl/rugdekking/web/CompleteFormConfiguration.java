// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.web;

import java.util.ArrayList;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.webmvc.autoconfigure.WebMvcRegistrations;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.annotation.ModelFactory;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerAdapter;
import org.springframework.web.servlet.mvc.method.annotation.ServletModelAttributeMethodProcessor;

/**
 * Answers with a clear sentence when a form lacks a hidden field, such as its version or an id.
 * Spring itself would call the controller with null instead of the form. This registers a resolver
 * of form arguments before those of Spring.
 */
@Component
class CompleteFormConfiguration implements WebMvcRegistrations {

  @Override
  public RequestMappingHandlerAdapter getRequestMappingHandlerAdapter() {
    return new RequestMappingHandlerAdapter() {
      @Override
      public void afterPropertiesSet() {
        super.afterPropertiesSet();
        var resolvers = new ArrayList<HandlerMethodArgumentResolver>();
        resolvers.add(new CompleteFormResolver(new ServletModelAttributeMethodProcessor(false)));
        resolvers.addAll(Objects.requireNonNull(getArgumentResolvers()));
        setArgumentResolvers(resolvers);
      }
    };
  }

  /** Resolves a form as Spring does, and refuses it when it could not be made. */
  private record CompleteFormResolver(HandlerMethodArgumentResolver delegate)
      implements HandlerMethodArgumentResolver {

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
      return delegate.supportsParameter(parameter);
    }

    @Override
    public Object resolveArgument(
        MethodParameter parameter,
        @Nullable ModelAndViewContainer container,
        NativeWebRequest request,
        @Nullable WebDataBinderFactory binders)
        throws Exception {
      var form = delegate.resolveArgument(parameter, container, request, binders);
      if (form == null || container == null || !isComplete(parameter, container)) {
        throw new PlainSentenceException(HttpStatus.BAD_REQUEST, "web.form.broken");
      }
      return form;
    }

    // When a record cannot be made of the fields, Spring leaves a BindingResult without a target.
    private static boolean isComplete(MethodParameter parameter, ModelAndViewContainer container) {
      var name = ModelFactory.getNameForParameter(parameter);
      var result = container.getModel().get(BindingResult.MODEL_KEY_PREFIX + name);
      var hasNoTarget = result instanceof BindingResult binding && binding.getTarget() == null;
      return !hasNoTarget;
    }
  }
}
