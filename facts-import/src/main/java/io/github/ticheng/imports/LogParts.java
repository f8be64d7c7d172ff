// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.imports;

import static java.nio.ByteOrder.LITTLE_ENDIAN;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.hash.HashFunction;
import com.google.common.hash.Hashing;
import io.github.ticheng.attribution.ShopLog;
import io.github.ticheng.attribution.ShopOrder;
import io.github.ticheng.core.id.AgentId;
import io.github.ticheng.core.team.Agent;
import io.github.ticheng.documents.Diagnostic;
import io.github.ticheng.documents.DocumentException;
import io.github.ticheng.imports.log.LogTable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A log that may be too large to be held, in parts: each is a {@link ShopLog} of some of the buyers with all that is known of
 * them, so that what is said of its orders is what the whole log says, and {@linkplain
 * io.github.ticheng.attribution.ServiceFigures#plus figures add up}. Rows may stand in any order.
 *
 * <p>Files in CSV are dealt out by buyer into files in a folder, of which one part at a time is held, together with a
 * fingerprint of 16 bytes of each number of an order or conversation, so that one that is given again is found in any part.
 * Every part is read once to find all that is wrong, and once more to be used. A log is one part if it is small, if a file is
 * .xlsx or JSON, or if later rows win over earlier ones.
 */
public final class LogParts {

    private static final int MOST_PARTS = 256;

    private final LogImport settings;
    private final Path folder;
    private final int count;
    private final List<LogSplit> splits = new ArrayList<>();
    private ImmutableList<Agent> agents = ImmutableList.of();
    private Instant lastMoment = Instant.MIN;
    private @Nullable ShopLog whole;

    private LogParts(LogImport settings, Path folder, int count) {
        this.settings = settings;
        this.folder = folder;
        this.count = count;
    }

    /**
     * Reads a log and finds all that is wrong with it.
     *
     * @param log an import that has read nothing yet, which gets the reports
     * @param files the files of each table
     * @param folder where files with parts of the log may stand while it is read; whoever made it removes it
     * @param bytesOfAPart how many bytes of CSV are held at a time, about, unless one buyer has more
     * @throws DocumentException if anything is doubtful, or does not fit together; it tells everything, with file and row
     * @throws IOException if a file cannot be read, or none be written in the folder
     */
    public static LogParts read(LogImport log, Map<LogTable, List<Path>> files, Path folder, long bytesOfAPart)
            throws IOException {
        long bytes = 0;
        boolean canBeSplit = !log.gathered().letsLaterWin();
        for (LogTable table : List.of(LogTable.ORDERS, LogTable.CONVERSATIONS)) {
            for (Path file : files.getOrDefault(table, List.of())) {
                bytes += Files.size(file);
                canBeSplit &= TableSource.isText(file);
            }
        }
        long wanted = canBeSplit ? Math.min(MOST_PARTS, 1 + bytes / bytesOfAPart) : 1;
        LogParts parts = new LogParts(log, folder, (int) wanted);
        if (wanted == 1) {
            parts.readWhole(files);
        } else {
            parts.split(files);
            parts.check();
        }
        return parts;
    }

    private void readWhole(Map<LogTable, List<Path>> files) throws IOException {
        for (Map.Entry<LogTable, List<Path>> table : files.entrySet()) {
            for (Path file : table.getValue()) {
                settings.read(table.getKey(), file);
            }
        }
        whole = settings.log();
        lastMoment = whole.lastMoment();
    }

    private void split(Map<LogTable, List<Path>> files) throws IOException {
        for (Map.Entry<LogTable, List<Path>> table : files.entrySet()) {
            for (Path file : table.getValue()) {
                if (table.getKey() == LogTable.OWNERS) {
                    settings.read(LogTable.OWNERS, file);
                } else {
                    String prefix = splits.size() + "-";
                    splits.add(LogSplit.of(table.getKey(), file, settings, folder, prefix, count));
                }
            }
        }
    }

    /** The last moment of which the log tells. */
    public Instant lastMoment() {
        return lastMoment;
    }

    /** Takes a part. */
    public interface Taker {
        /** Takes a part; what it throws ends the reading. */
        void take(ShopLog part) throws IOException;
    }

    /**
     * Hands on part after part.
     *
     * @throws IOException if the folder cannot be read
     */
    public void forEach(Taker each) throws IOException {
        if (whole != null) {
            each.take(whole);
            return;
        }
        for (int i = 0; i < count; i++) {
            LogImport part = settings.anew(agents);
            for (LogSplit split : splits) {
                split.read(i, part, new ImportReport(""));
            }
            settings.gathered().byHand.stream()
                    .filter(hand -> part.gathered().order(hand.value().order()).isPresent())
                    .forEach(part.gathered().byHand::add);
            each.take(part.log());
        }
    }

    /** Reads each part, and tells all that is wrong. */
    private void check() throws IOException {
        Fingerprints orders = new Fingerprints();
        Fingerprints conversations = new Fingerprints();
        Map<AgentId, Agent> heard = new TreeMap<>();
        ImmutableList<Agent> given =
                ImmutableList.copyOf(settings.gathered().agents.values());
        List<Diagnostic> wrong = new ArrayList<>();
        List<LogGathered.Placed<ShopOrder>> decidedByHand = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            LogImport part = settings.anew(given);
            part.gathered().builder.apartFrom(orders::contains, conversations::contains);
            for (LogSplit split : splits) {
                split.read(i, part, split.report());
            }
            settings.gathered()
                    .byHand
                    .forEach(hand -> part.gathered().order(hand.value().order()).ifPresent(decidedByHand::add));
            heard.putAll(part.gathered().agents);
            if (settings.doubts().isEmpty()) {
                try {
                    ShopLog log = part.log();
                    log.orders().forEach(order -> orders.add(order.id()));
                    log.conversations().forEach(conversation -> conversations.add(conversation.id()));
                    lastMoment = later(lastMoment, log.lastMoment());
                } catch (DocumentException refused) {
                    wrong.addAll(refused.diagnostics());
                }
            }
        }
        agents = ImmutableList.copyOf(heard.values());
        wrong.addAll(wrongByHand(decidedByHand));
        List<Diagnostic> doubts = settings.doubts();
        if (!doubts.isEmpty() || !wrong.isEmpty()) {
            throw new DocumentException(
                    doubts.isEmpty() ? ImmutableSet.copyOf(wrong).asList() : doubts);
        }
    }

    /** What is wrong with owners set by hand, which may be agents who speak in any part. */
    private List<Diagnostic> wrongByHand(List<LogGathered.Placed<ShopOrder>> orders) {
        LogImport all = settings.anew(agents).laterWins();
        orders.forEach(order -> all.gathered().add(order.value(), order.place()));
        all.gathered().byHand.addAll(settings.gathered().byHand);
        try {
            lastMoment = later(lastMoment, all.log().lastMoment());
            return List.of();
        } catch (DocumentException refused) {
            return refused.diagnostics();
        }
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    /**
     * Many texts, of each of which 16 bytes are kept. Two texts with one fingerprint are taken for one, which among ten million
     * has a chance of one to 10<sup>24</sup>.
     */
    static final class Fingerprints {

        private static final HashFunction HASH = Hashing.murmur3_128();
        private static final int FIRST_SLOTS = 1 << 10;

        // Two longs a slot; both are zero where it is free.
        private long[] slots = new long[2 * FIRST_SLOTS];
        private int count;

        boolean contains(String text) {
            ByteBuffer hash = hash(text);
            int slot = slot(slots, hash.getLong(0), hash.getLong(Long.BYTES));
            return slots[slot] != 0 || slots[slot + 1] != 0;
        }

        void add(String text) {
            ByteBuffer hash = hash(text);
            if (put(slots, hash.getLong(0), hash.getLong(Long.BYTES)) && ++count > slots.length / 4) {
                long[] more = new long[2 * slots.length];
                for (int i = 0; i < slots.length; i += 2) {
                    put(more, slots[i], slots[i + 1]);
                }
                slots = more;
            }
        }

        private static ByteBuffer hash(String text) {
            return ByteBuffer.wrap(HASH.hashUnencodedChars(text).asBytes()).order(LITTLE_ENDIAN);
        }

        private static boolean put(long[] slots, long first, long second) {
            int slot = slot(slots, first, second);
            boolean isNew = slots[slot] != first || slots[slot + 1] != second;
            slots[slot] = first;
            slots[slot + 1] = second;
            return isNew;
        }

        /** Where a fingerprint stands or has its place. */
        private static int slot(long[] slots, long first, long second) {
            int slot = 2 * Math.floorMod(first, slots.length / 2);
            while ((slots[slot] != 0 || slots[slot + 1] != 0) && (slots[slot] != first || slots[slot + 1] != second)) {
                slot = (slot + 2) % slots.length;
            }
            return slot;
        }
    }
}
