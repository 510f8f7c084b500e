package org.depeche.page;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** Leaves out of an article's blocks what isn't its text: links elsewhere, the labels over them, credits, bylines. */
final class Trimming {
  private static final int LONGEST_LABEL = 80;

  /** What stands behind a block. */
  private enum Next {
    TEXT,
    LEFT_OUT,
    NOTHING
  }

  private final List<Block> blocks;
  private final BitSet left = new BitSet();

  private Trimming(List<Block> blocks) {
    this.blocks = blocks;
  }

  /** The blocks that stay, in order. */
  static List<Block> trim(List<Block> blocks) {
    Trimming trimming = new Trimming(blocks);
    trimming.leaveOutLinks();
    trimming.leaveOutSections();
    trimming.leaveOutEnds();
    trimming.leaveOutLabels();
    List<Block> kept = new ArrayList<>();
    for (int i = 0; i < blocks.size(); i++) {
      if (!trimming.left.get(i)) {
        kept.add(blocks.get(i));
      }
    }
    return kept;
  }

  private void leaveOutLinks() {
    for (int i = 0; i < blocks.size(); i++) {
      Block block = blocks.get(i);
      int length = block.text().length();
      if (block.links() >= (length < Block.SHORTEST_PROSE || block.isHeading() ? 0.5 : 0.7)
          || block.isBoilerplate()) {
        left.set(i);
      }
    }
  }

  /** What stands below a heading that points elsewhere, in the same part, up to the next of its rank. */
  private void leaveOutSections() {
    for (int i = 0; i < blocks.size(); i++) {
      Block heading = blocks.get(i);
      boolean credit = heading.text().indexOf(':') >= 0 && !heading.text().endsWith(":");
      if (!heading.isHeading() || !heading.isBoilerplate() || credit || heading.part().parent == null) {
        continue;
      }
      Part around = heading.part().parent;
      for (int j = i; j < blocks.size() && around.contains(blocks.get(j).part()); j++) {
        if (j > i && blocks.get(j).level() <= heading.level()) {
          break;
        }
        left.set(j);
      }
    }
  }

  /** Signatures, bylines and datelines: short lines before and after all that reads as text. */
  private void leaveOutEnds() {
    if (blocks.stream().allMatch(b -> isScrap(b) || b.isHeading())) {
      return;
    }
    int last = blocks.size() - 1;
    while (last >= 0 && (left.get(last) || isScrap(blocks.get(last)))) {
      left.set(last--);
    }
    int first = 0;
    while (first < last && (left.get(first) || blocks.get(first).isHeading() || isScrap(blocks.get(first)))) {
      if (!blocks.get(first).isHeading()) {
        left.set(first);
      }
      first++;
    }
  }

  private static boolean isScrap(Block block) {
    return block.text().length() < Block.SHORTEST_PROSE && !block.isSentence() && !block.isItem() && !block.isHeading();
  }

  /** A heading, or a short line with a colon, goes with what stood below it. */
  private void leaveOutLabels() {
    Next next = Next.NOTHING;
    Next afterThat = Next.NOTHING;
    for (int i = blocks.size() - 1; i >= 0; i--) {
      Block block = blocks.get(i);
      if (left.get(i)) {
        next = Next.LEFT_OUT;
      } else if (next != Next.TEXT && isLabel(block)) {
        left.set(i);
        next = afterThat;
      } else {
        next = Next.TEXT;
        afterThat = Next.TEXT;
      }
    }
  }

  private static boolean isLabel(Block block) {
    return block.isHeading() || (block.text().length() < LONGEST_LABEL && block.text().endsWith(":"));
  }
}
