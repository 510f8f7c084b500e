package org.depeche.search;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.depeche.model.IncidentRecord;

/** Stores that hold records which no article was read for. */
public final class StoredRecords {
  private StoredRecords() {}

  /** Opens a store in {@code data} that holds {@code records}. */
  public static ArticleStore open(Path data, Iterator<IncidentRecord> records) throws IOException {
    try (DataFolder folder = DataFolder.lock(data);
        ArticleIndex index = ArticleIndex.open(folder.index())) {
      while (records.hasNext()) {
        index.put(records.next());
      }
      index.commit(ArticleIndex.Progress.NONE);
    }
    return ArticleStore.open(data, () -> {});
  }

  /** Makes a store in {@code data} that holds many {@code records}, without the words of their texts, which take long to index. */
  public static void fill(Path data, Iterator<IncidentRecord> records) throws IOException {
    try (DataFolder folder = DataFolder.lock(data);
        Directory directory = FSDirectory.open(folder.index());
        IndexWriter index = new IndexWriter(directory, new IndexWriterConfig().setCodec(Completion.codec()))) {
      while (records.hasNext()) {
        IncidentRecord record = records.next();
        List<Document> block = Block.of(StoredRecord.read(record), Signs.NONE);
        String chain = Analysis.chain(record.language());
        block.getLast().removeFields(Fields.text(chain));
        index.addDocuments(block);
      }
      index.setLiveCommitData(Map.of(ArticleIndex.LAYOUT, ArticleIndex.CURRENT_LAYOUT).entrySet());
    }
  }
}
