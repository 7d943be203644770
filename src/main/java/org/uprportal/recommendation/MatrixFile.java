package org.uprportal.recommendation;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFRelation;

/** Opens a Word file that may be anything: too large, something else, damaged, hostile. */
final class MatrixFile {

    static final int MEGABYTES = 20;
    private static final int BYTES = MEGABYTES * 1024 * 1024;
    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] OLE = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};

    static {
        ZipSecureFile.setMinInflateRatio(0.005);
        ZipSecureFile.setMaxEntrySize(200L * 1024 * 1024);
        ZipSecureFile.setMaxFileCount(2000);
    }

    private MatrixFile() {}

    /** At most one byte more than is allowed, so that a file without end does no harm. */
    static byte[] read(InputStream from) throws IOException {
        var bytes = from.readNBytes(BYTES + 1);
        if (bytes.length > BYTES) {
            throw MatrixRefused.tooLarge(MEGABYTES);
        }
        return bytes;
    }

    static XWPFDocument open(byte[] bytes) {
        if (bytes.length > BYTES) {
            throw MatrixRefused.tooLarge(MEGABYTES);
        }
        if (startsWith(bytes, OLE)) {
            throw MatrixRefused.encrypted();
        }
        if (!startsWith(bytes, ZIP)) {
            throw MatrixRefused.notAWordFile();
        }
        try {
            var file = OPCPackage.open(new ByteArrayInputStream(bytes));
            if (file.getPartsByContentType(XWPFRelation.DOCUMENT.getContentType())
                    .isEmpty()) {
                file.revert();
                throw MatrixRefused.notAWordFile();
            }
            return new XWPFDocument(file);
        } catch (MatrixRefused refused) {
            throw refused;
        } catch (Exception unreadable) {
            // POI answers damage in many ways, unchecked ones included.
            throw MatrixRefused.damaged();
        }
    }

    private static boolean startsWith(byte[] bytes, byte[] magic) {
        return bytes.length >= magic.length && Arrays.equals(bytes, 0, magic.length, magic, 0, magic.length);
    }
}
