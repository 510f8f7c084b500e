package org.depeche.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.depeche.evaluate.GoldReader;
import org.depeche.page.HtmlArticle;
import org.depeche.page.PageArticle;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** How many pages a second a core reads: 150 kB of scripts, menus, teasers and comments around an article, as news sites send. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(1)
@Warmup(iterations = 4, time = 3)
@Measurement(iterations = 3, time = 2)
public class PageBenchmark {
  private String page;

  /** Puts a page around an article of the corpus. */
  @Setup
  public void write() throws IOException {
    String text = GoldReader.readAll(Path.of("corpus/gold/tuning/fr")).get(0).gold().text();
    String script = "<script>" + "window.dataLayer.push({'event':'view','id':4711});".repeat(1200) + "</script>";
    String menu = many(250, "<li class=\"nav__item\"><a class=\"nav__link\" href=\"/rubrique-%1$d/\">Rubrique numéro %1$d</a></li>");
    String teasers = many(60, "<article class=\"teaser\"><a href=\"/a/%1$d\"><h3 class=\"teaser__title\">Un autre titre, le numéro %1$d</h3><p>Quelques mots sur ce qui est arrivé.</p></a></article>");
    String comments = many(80, "<div class=\"comment\" id=\"c%1$d\"><span class=\"comment__author\">Lecteur %1$d</span><p>Je pense, moi, que tout cela était à prévoir depuis longtemps déjà.</p></div>");
    String article = text.lines().filter(l -> !l.isBlank()).map(l -> "<p class=\"article__text\">" + l + "</p>").collect(Collectors.joining());
    page =
        "<!DOCTYPE html><html lang=\"fr\"><head><title>Titre | Journal</title>" + script + "</head><body><nav><ul>" + menu
            + "</ul></nav><main><article class=\"article\"><h1>Titre</h1><time datetime=\"2025-04-17T08:00:00+02:00\">17 avril</time>"
            + article + "</article></main><aside class=\"related\">" + teasers + "</aside><section id=\"comments\">" + comments + "</section></body></html>";
  }

  private static String many(int number, String element) {
    return IntStream.range(0, number).mapToObj(element::formatted).collect(Collectors.joining("\n"));
  }

  @Benchmark
  public PageArticle page() {
    return HtmlArticle.read("bench", "https://www.example.org/a", page);
  }
}
