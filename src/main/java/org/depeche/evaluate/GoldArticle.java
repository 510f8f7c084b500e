package org.depeche.evaluate;

import org.depeche.model.Article;
import org.depeche.model.IncidentRecord;

/** An article with the record that annotators give it. */
public record GoldArticle(Article article, IncidentRecord gold) {}
