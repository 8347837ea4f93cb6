// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.survey;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Parses a condition; refuses unknown questions and answers, and comparisons that a question does
 * not allow.
 */
final class ExpressionParser {

  private static final int DEEPEST = 50;
  private static final Set<String> RESERVED = Set.of("and", "or", "not", "in", "has", "answered");

  private final ExpressionTokens tokens;
  private final Map<String, Question> questions = new HashMap<>();
  private int depth;

  private ExpressionParser(String text, Place place, Collection<Question> earlier) {
    tokens = new ExpressionTokens(text, place);
    earlier.forEach(question -> questions.put(question.code(), question));
  }

  /**
   * Parses a condition.
   *
   * @param earlier the questions that come before it; only these may be named
   */
  static Expression parse(String text, Place place, Collection<Question> earlier) {
    var parser = new ExpressionParser(text, place, earlier);
    var expression = parser.either();
    if (!parser.tokens.isAtEnd()) {
      throw parser.tokens.refuse("Here 'and', 'or' or the end is expected, not %s.");
    }
    return expression;
  }

  static boolean isReserved(String word) {
    return RESERVED.contains(word);
  }

  private Expression either() {
    var parts = parts("or", this::both);
    return parts.size() == 1 ? parts.getFirst() : new Expression.Any(parts);
  }

  private Expression both() {
    var parts = parts("and", this::negated);
    return parts.size() == 1 ? parts.getFirst() : new Expression.All(parts);
  }

  private List<Expression> parts(String word, Supplier<Expression> part) {
    var parts = new ArrayList<Expression>();
    do {
      parts.add(part.get());
    } while (tokens.skip(word));
    return parts;
  }

  private Expression negated() {
    if (++depth > DEEPEST) {
      throw tokens.refuse("This condition is nested too deeply, at %s.");
    }
    var expression = tokens.skip("not") ? new Expression.Not(negated()) : simple();
    depth--;
    return expression;
  }

  private Expression simple() {
    if (tokens.skip("(")) {
      var inside = either();
      tokens.expect(")");
      return inside;
    }
    if (tokens.skip("answered")) {
      tokens.expect("(");
      var question = question();
      tokens.expect(")");
      return new Expression.Answered(question.code());
    }
    return comparison(question());
  }

  private Question question() {
    var question = questions.get(tokens.peek());
    if (question == null) {
      throw tokens.refuse("Here the code of an earlier question is expected, not %s.");
    }
    tokens.take();
    return question;
  }

  private Expression comparison(Question question) {
    if (question.kind() == QuestionKind.MULTIPLE) {
      tokens.expect("has");
      return new Expression.Chosen(question.code(), List.of(answer(question)));
    }
    if (question.kind().isOneOf() && tokens.skip("in")) {
      return new Expression.Chosen(question.code(), list(question));
    }
    for (var relation : Expression.Relation.values()) {
      if (tokens.skip(relation.sign)) {
        return compared(question, relation);
      }
    }
    throw tokens.refuse("Here a comparison with " + question.code() + " is expected, not %s.");
  }

  private List<Integer> list(Question question) {
    var numbers = new ArrayList<Integer>();
    tokens.expect("{");
    do {
      numbers.add(answer(question));
    } while (tokens.skip(","));
    tokens.expect("}");
    return numbers;
  }

  private Expression compared(Question question, Expression.Relation relation) {
    return switch (question.kind()) {
      case NUMBER -> new Expression.Compared(question.code(), relation, tokens.number());
      case FIVE_POINT -> new Expression.Compared(question.code(), relation, answer(question) + 1);
      case SINGLE -> single(question, relation);
      case MULTIPLE, OPEN ->
          throw tokens.refuse(
              "Of " + question.code() + " can only be asked whether it is answered, at %s.");
    };
  }

  private Expression single(Question question, Expression.Relation relation) {
    var equal = relation == Expression.Relation.EQUAL;
    if (!equal && relation != Expression.Relation.UNEQUAL) {
      throw tokens.refuse(
          "The answers to " + question.code() + " have no order: use = or !=, before %s.");
    }
    var number = answer(question);
    return equal
        ? new Expression.Chosen(question.code(), List.of(number))
        : new Expression.Compared(question.code(), relation, number + 1);
  }

  private int answer(Question question) {
    for (int i = 0; i < question.answers().size(); i++) {
      if (question.answers().get(i).code().equals(tokens.peek())) {
        tokens.take();
        return i;
      }
    }
    throw tokens.refuse(
        tokens.isAtEnd()
            ? "Here an answer of " + question.code() + " is expected, not %s."
            : question.code() + " has no answer %s.");
  }
}
