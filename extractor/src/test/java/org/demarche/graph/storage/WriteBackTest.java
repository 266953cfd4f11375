package org.demarche.graph.storage;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.stream.LongStream;
import org.apache.jena.dboe.base.block.Block;
import org.apache.jena.dboe.base.block.BlockMgr;
import org.apache.jena.dboe.base.block.BlockMgrFactory;
import org.apache.jena.dboe.base.block.BlockMgrWrapper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What stands between a tree and its file gives back what was written, and bothers the file seldom. */
class WriteBackTest {

    private static final int SIZE = 64;

    @TempDir Path folder;

    @Test
    void what_was_written_last_is_read_whatever_was_held_or_let_go_meanwhile() {
        for (int most : new int[] {1, 3, 1000}) {
            Counted file = new Counted(folder.resolve("random" + most));
            WriteBack blocks = new WriteBack(file, most);
            Map<Long, Integer> expected = new HashMap<>();
            Random random = new Random(most);
            for (int step = 0; step < 3000; step++) {
                if (expected.isEmpty() || random.nextInt(8) == 0) {
                    Block block = blocks.allocate(SIZE);
                    put(blocks, block, step);
                    expected.put(block.getId(), step);
                }
                long id = random.nextInt(expected.size());
                if (random.nextInt(3) == 0) {
                    Block block = random.nextBoolean() ? blocks.getWrite(id) : blocks.promote(blocks.getRead(id));
                    block.setReadOnly(false);
                    put(blocks, block, step);
                    expected.put(id, step);
                }
                if (random.nextInt(100) == 0) {
                    blocks.sync();
                }
                assertEquals(expected.get(id), blocks.getRead(id).getByteBuffer().getInt(0));
            }
            blocks.close();
            BlockMgr again = new Counted(folder.resolve("random" + most));
            expected.forEach((id, value) -> assertEquals(value, again.getRead(id).getByteBuffer().getInt(0)));
            again.close();
        }
    }

    @Test
    void a_block_that_is_changed_often_is_written_once() {
        Counted file = new Counted(folder.resolve("often"));
        WriteBack blocks = new WriteBack(file, 10);
        Block block = blocks.allocate(SIZE);
        for (int value = 0; value < 100; value++) {
            put(blocks, block, value);
        }
        assertEquals(0, file.written);
        blocks.sync();
        assertEquals(1, file.written);
        assertEquals(99, blocks.getRead(block.getId()).getByteBuffer().getInt(0));
        assertEquals(0, file.read);
        blocks.close();
    }

    @Test
    void what_is_asked_for_again_and_again_stays() {
        Counted file = new Counted(folder.resolve("asked"));
        WriteBack blocks = new WriteBack(file, 10);
        LongStream.range(0, 100).forEach(id -> put(blocks, blocks.allocate(SIZE), 7));
        blocks.sync();
        blocks.getRead(3);
        file.read = 0;
        for (long id = 10; id < 100; id++) {
            blocks.getRead(3);
            blocks.getRead(id);
        }
        assertEquals(90 - 10, file.read, 10);
        blocks.close();
    }

    @Test
    void a_block_that_was_taken_is_in_the_file_even_if_it_was_freed() {
        Counted file = new Counted(folder.resolve("freed"));
        WriteBack blocks = new WriteBack(file, 10);
        put(blocks, blocks.allocate(SIZE), 1);
        blocks.free(blocks.allocate(SIZE));
        blocks.sync();
        assertEquals(blocks.allocLimit() * SIZE, folder.resolve("freed").toFile().length());
        blocks.close();
    }

    @Test
    void who_reads_a_block_moves_in_it_alone() {
        WriteBack blocks = new WriteBack(new Counted(folder.resolve("moved")), 10);
        Block block = blocks.allocate(SIZE);
        put(blocks, block, 5);
        block.getByteBuffer().position(8);
        Block one = blocks.getRead(block.getId());
        one.getByteBuffer().position(16).limit(32);
        Block other = blocks.getRead(block.getId());
        assertEquals(0, other.getByteBuffer().position());
        assertEquals(SIZE, other.getByteBuffer().limit());
        assertEquals(5, other.getByteBuffer().getInt(0));
        blocks.close();
    }

    @Test
    void what_is_given_up_is_not_written() {
        Counted file = new Counted(folder.resolve("given-up"));
        WriteBack blocks = new WriteBack(file, 10);
        put(blocks, blocks.allocate(SIZE), 1);
        blocks.sync();
        long end = blocks.allocLimit();
        put(blocks, blocks.allocate(SIZE), 2);
        blocks.resetAlloc(end);
        blocks.sync();
        assertEquals(1, file.written);
        Block next = blocks.allocate(SIZE);
        assertEquals(end, next.getId());
        put(blocks, next, 3);
        assertEquals(3, blocks.getRead(end).getByteBuffer().getInt(0));
        blocks.close();
    }

    private static void put(BlockMgr blocks, Block block, int value) {
        block.getByteBuffer().putInt(0, value);
        blocks.write(block);
    }

    private static final class Counted extends BlockMgrWrapper {

        private int read;
        private int written;

        Counted(Path file) {
            super(BlockMgrFactory.createStdFileNoCache(file.toString(), SIZE));
        }

        @Override
        public Block getRead(long id) {
            read++;
            return super.getRead(id);
        }

        @Override
        public void write(Block block) {
            written++;
            super.write(block);
        }
    }
}
