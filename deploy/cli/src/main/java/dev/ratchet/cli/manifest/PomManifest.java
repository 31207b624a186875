package dev.ratchet.cli.manifest;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** Maven's manifest, read without ever following an entity or a document type out of the file. */
final class PomManifest {

    private PomManifest() {}

    static Manifest read(byte[] bytes) throws IOException {
        Element project = parse(bytes);
        if (!project.getTagName().equals("project")) {
            throw new IOException("the top level is not <project>");
        }
        String version = text(project, "version");
        if (version == null) {
            Element parent = child(project, "parent");
            version = parent == null ? null : text(parent, "version");
        }
        return new Manifest(text(project, "artifactId"), resolved(project, version), tools(project));
    }

    private static Element parse(byte[] bytes) throws IOException {
        try {
            DocumentBuilder builder = hardened().newDocumentBuilder();
            builder.setErrorHandler(new DefaultHandler());
            return builder.parse(new ByteArrayInputStream(bytes)).getDocumentElement();
        } catch (SAXException malformed) {
            throw new IOException(malformed.getMessage(), malformed);
        } catch (ParserConfigurationException unsupported) {
            throw new IllegalStateException("the XML parser of this JDK cannot be hardened", unsupported);
        }
    }

    private static DocumentBuilderFactory hardened() throws ParserConfigurationException {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
        factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_DTD, "");
        factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
        factory.setXIncludeAware(false);
        factory.setExpandEntityReferences(false);
        return factory;
    }

    /** A version that is one property is that property's value; any other expression is nothing we can know. */
    private static @Nullable String resolved(Element project, @Nullable String version) {
        if (version == null || !version.contains("${")) {
            return version;
        }
        Element properties = child(project, "properties");
        boolean isOneProperty = version.startsWith("${") && version.indexOf('}') == version.length() - 1;
        if (properties == null || !isOneProperty) {
            return null;
        }
        String value = text(properties, version.substring(2, version.length() - 1));
        return value == null || value.contains("${") ? null : value;
    }

    private static @Nullable List<String> tools(Element project) {
        Element properties = child(project, "properties");
        String listed = properties == null ? null : text(properties, "mcp.tools");
        return listed == null
                ? null
                : Arrays.stream(listed.split(",", -1))
                        .map(String::strip)
                        .filter(name -> !name.isEmpty())
                        .toList();
    }

    private static @Nullable Element child(Element parent, String name) {
        for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element && element.getTagName().equals(name)) {
                return element;
            }
        }
        return null;
    }

    private static @Nullable String text(Element parent, String name) {
        Element element = child(parent, name);
        String text = element == null ? "" : element.getTextContent().strip();
        return text.isEmpty() ? null : text;
    }
}
