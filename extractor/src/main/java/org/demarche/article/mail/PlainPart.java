package org.demarche.article.mail;

/** The plain text of a mail without what it quotes and without its signature. */
final class PlainPart {

    private PlainPart() {
    }

    static String prose(String text, boolean flowed) {
        StringBuilder prose = new StringBuilder();
        for (String line : text.lines().toList()) {
            if (line.equals("-- ") || line.equals("--")) {
                break;
            }
            if (!line.startsWith(">")) {
                boolean goesOn = flowed && line.endsWith(" ");
                prose.append(line.stripTrailing()).append(goesOn ? ' ' : '\n');
            }
        }
        return prose.toString().strip();
    }
}
