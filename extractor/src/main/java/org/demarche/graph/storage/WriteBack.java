package org.demarche.graph.storage;

import java.util.Arrays;
import java.util.BitSet;
import org.apache.jena.dboe.base.block.Block;
import org.apache.jena.dboe.base.block.BlockMgr;
import org.apache.jena.dboe.base.block.BlockMgrSync;

/**
 * Holds blocks of one file in memory: those that were changed, until they are synced, as they are before each commit, or
 * are too many; and of the others those that were asked for of late (the clock algorithm). In the place of Jena's cache of blocks,
 * which holds twelve thousand of each file and yet writes a block each time a record is put into it.
 */
final class WriteBack extends BlockMgrSync {

    private static final int FIRST = 64;

    private final int most;

    /** By number, which counts from the file's beginning. */
    private Block[] held = new Block[FIRST];
    private final BitSet changed = new BitSet();
    private final BitSet unchanged = new BitSet();
    private final BitSet asked = new BitSet();
    private int changes;
    private int others;
    private int hand;

    /** @param most how many are held of either sort */
    WriteBack(BlockMgr file, int most) {
        super(file);
        this.most = most;
    }

    /** It is written whatever becomes of it: a file must reach to where its tree says that it ends. */
    @Override
    public synchronized Block allocate(int size) {
        Block block = blockMgr.allocate(size);
        change(block);
        return block;
    }

    @Override
    public synchronized Block getRead(long id) {
        int number = (int) id;
        if (number < held.length && held[number] != null) {
            if (!asked.get(number)) {
                asked.set(number); // nearly all were asked for before, and looking is quicker
            }
        } else {
            hold(blockMgr.getRead(id));
        }
        return view(held[number]);
    }

    @Override
    public synchronized Block getWrite(long id) {
        int number = (int) id;
        change(number < held.length && held[number] != null ? held[number] : blockMgr.getWrite(id));
        return view(held[number]);
    }

    /** The same bytes: where in a buffer a thread is, is no other's business. */
    private static Block view(Block block) {
        Block view = new Block(block.getId(), block.getByteBuffer().duplicate().clear());
        view.setReadOnly(block.isReadOnly());
        return view;
    }

    @Override
    public synchronized Block promote(Block block) {
        change(block);
        return block;
    }

    @Override
    public synchronized void write(Block block) {
        change(block);
    }

    @Override
    public synchronized void overwrite(Block block) {
        drop(number(block));
        blockMgr.overwrite(block);
        hold(block);
    }

    /** What was changed from there on is given up. */
    @Override
    public synchronized void resetAlloc(long boundary) {
        for (int number = (int) Math.min(boundary, held.length); number < held.length; number++) {
            drop(number);
        }
        blockMgr.resetAlloc(boundary);
    }

    @Override
    public synchronized void sync() {
        writeChanged();
        blockMgr.sync();
    }

    @Override
    public synchronized void syncForce() {
        writeChanged();
        blockMgr.syncForce();
    }

    @Override
    public synchronized void close() {
        writeChanged();
        blockMgr.close();
    }

    private static int number(Block block) {
        return block.getId().intValue();
    }

    /** Room is made before: what is about to be changed in this block is written later. */
    private void change(Block block) {
        int number = number(block);
        if (!changed.get(number) && changes == most) {
            writeChanged();
        }
        place(number, block);
        if (!changed.get(number)) {
            if (unchanged.get(number)) {
                unchanged.clear(number);
                others--;
            }
            changed.set(number);
            changes++;
        }
        held[number].setReadOnly(false);
    }

    private void writeChanged() {
        for (int number = changed.nextSetBit(0); number >= 0; number = changed.nextSetBit(number + 1)) {
            Block block = held[number];
            blockMgr.write(block);
            drop(number);
            hold(block);
        }
    }

    private void hold(Block block) {
        if (others == most) {
            letGo();
        }
        int number = number(block);
        place(number, block);
        unchanged.set(number);
        others++;
    }

    /** The next that nobody has asked for since the hand came by. */
    private void letGo() {
        while (true) {
            int next = unchanged.nextSetBit(hand);
            if (next < 0) {
                hand = 0;
            } else if (asked.get(next)) {
                asked.clear(next);
                hand = next + 1;
            } else {
                drop(next);
                hand = next + 1;
                return;
            }
        }
    }

    private void place(int number, Block block) {
        if (number >= held.length) {
            held = Arrays.copyOf(held, Math.max(number + 1, 2 * held.length));
        }
        if (held[number] == null || held[number].getByteBuffer().array() != block.getByteBuffer().array()) {
            held[number] = view(block);
        }
    }

    private void drop(int number) {
        if (number < held.length && held[number] != null) {
            held[number] = null;
            asked.clear(number);
            if (changed.get(number)) {
                changed.clear(number);
                changes--;
            } else {
                unchanged.clear(number);
                others--;
            }
        }
    }
}
