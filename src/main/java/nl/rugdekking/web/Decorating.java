// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.web;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.ITemplateContext;
import org.thymeleaf.dialect.AbstractProcessorDialect;
import org.thymeleaf.engine.AttributeName;
import org.thymeleaf.model.ICloseElementTag;
import org.thymeleaf.model.IModel;
import org.thymeleaf.model.IModelFactory;
import org.thymeleaf.model.IOpenElementTag;
import org.thymeleaf.processor.IProcessor;
import org.thymeleaf.processor.element.AbstractAttributeModelProcessor;
import org.thymeleaf.processor.element.IElementModelStructureHandler;
import org.thymeleaf.standard.expression.Fragment;
import org.thymeleaf.standard.expression.StandardExpressions;
import org.thymeleaf.standard.processor.StandardXmlNsTagProcessor;
import org.thymeleaf.templatemode.TemplateMode;

/**
 * Puts a page into the layout that it names ({@code layout:decorate}): each part of the layout that
 * has a name ({@code layout:fragment}) is replaced by the part of the page with that name. The
 * layout writes the title itself, from the variable {@code titleOfPage}.
 */
@Component
class Decorating extends AbstractProcessorDialect {

  private static final String PREFIX = "layout";
  private static final String PART = "fragment";

  Decorating() {
    super("Layout", PREFIX, 10);
  }

  @Override
  public Set<IProcessor> getProcessors(String prefix) {
    return Set.of(new Decorate(prefix), new StandardXmlNsTagProcessor(TemplateMode.HTML, prefix));
  }

  private static final class Decorate extends AbstractAttributeModelProcessor {

    Decorate(String prefix) {
      super(TemplateMode.HTML, prefix, "html", false, "decorate", true, 0, true);
    }

    @Override
    protected void doProcess(
        ITemplateContext context,
        IModel page,
        AttributeName name,
        String layout,
        IElementModelStructureHandler handler) {
      handler.setLocalVariable("titleOfPage", title(context, page));
      if (!(evaluated(context, layout) instanceof Fragment fragment)) {
        throw new IllegalStateException("No layout: " + layout);
      }
      var whole = whole(context.getModelFactory(), fragment.getTemplateModel(), page);
      page.reset();
      page.addModel(whole);
    }
  }

  private static Object title(ITemplateContext context, IModel page) {
    for (int i = 0; i < page.size(); i++) {
      if (page.get(i) instanceof IOpenElementTag tag
          && tag.getElementCompleteName().equals("title")) {
        return evaluated(context, tag.getAttributeValue("th", "text"));
      }
    }
    throw new IllegalStateException("A page without a title");
  }

  private static Object evaluated(ITemplateContext context, String expression) {
    return StandardExpressions.getExpressionParser(context.getConfiguration())
        .parseExpression(context, expression)
        .execute(context);
  }

  /** Copies the root element of the layout, with the named parts replaced by those of the page. */
  private static IModel whole(IModelFactory factory, IModel layout, IModel page) {
    var parts = parts(factory, page);
    var whole = factory.createModel();
    int begin = begin(layout);
    int end = end(layout, begin);
    for (int i = begin; i <= end; i++) {
      var part = isPart(layout, i) ? parts.get(nameOf((IOpenElementTag) layout.get(i))) : null;
      if (part != null) {
        whole.addModel(part);
        i = end(layout, i);
      } else {
        add(factory, whole, layout, i);
      }
    }
    return whole;
  }

  private static Map<String, IModel> parts(IModelFactory factory, IModel page) {
    var parts = new HashMap<String, IModel>();
    for (int i = 0; i < page.size(); i++) {
      if (isPart(page, i)) {
        var part = factory.createModel();
        int end = end(page, i);
        parts.put(nameOf((IOpenElementTag) page.get(i)), part);
        for (; i <= end; i++) {
          add(factory, part, page, i);
        }
        i = end;
      }
    }
    return parts;
  }

  private static void add(IModelFactory factory, IModel to, IModel from, int at) {
    var event = from.get(at);
    to.add(
        event instanceof IOpenElementTag tag && isPart(from, at)
            ? factory.removeAttribute(tag, PREFIX, PART)
            : event);
  }

  private static boolean isPart(IModel model, int at) {
    return model.get(at) instanceof IOpenElementTag tag && tag.hasAttribute(PREFIX, PART);
  }

  private static String nameOf(IOpenElementTag tag) {
    return tag.getAttributeValue(PREFIX, PART);
  }

  private static int begin(IModel layout) {
    int at = 0;
    while (!(layout.get(at) instanceof IOpenElementTag)) {
      at++;
    }
    return at;
  }

  /** Returns the position of the tag that closes the element opened at {@code begin}. */
  private static int end(IModel model, int begin) {
    int depth = 0;
    for (int i = begin; i < model.size(); i++) {
      if (model.get(i) instanceof IOpenElementTag) {
        depth++;
      } else if (model.get(i) instanceof ICloseElementTag closing && !closing.isUnmatched()) {
        depth--;
      }
      if (depth == 0) {
        return i;
      }
    }
    throw new IllegalStateException("An element that is not closed");
  }
}
