import Events
import Pages
import TestSupport
import Testing
import Texts

/// What holds of every page, whatever it shows.
struct MarkupTests {
    /// Every page of every register, in both languages.
    private func pages() throws -> [(name: String, markup: Markup, text: String)] {
        var all: [(String, Markup, String)] = []
        for (name, house) in [("filled", Houses.filled), ("many", Houses.many), ("hostile", Houses.hostile), ("long", Houses.long)] {
            for language in Language.allCases {
                let shown = Shown(house: try house.get(), chosen: language)
                var pages = try shown.all()
                let frame = shown.frame(Address(.home))
                pages += [
                    NotFoundPage(frame: frame), RefusedPage(frame: frame, reason: TestHouse.hostileProse), FaultPage(frame: frame, reference: "K7"),
                    DesignPage(frame: frame),
                ]
                pages.append(try shown.models(words: TestHouse.hostile, typed: TestHouse.hostile))
                pages.append(shown.units(typed: TestHouse.hostile))
                pages += try shown.officersPages()
                pages += shown.accountPages()
                for page in pages {
                    let text = String(decoding: page.html(in: language), as: UTF8.self)
                    all.append(("\(name) \(type(of: page)) \(language)", Markup(text), text))
                }
            }
        }
        return all
    }

    @Test func `whatever was typed, no page has an element or an attribute of its own`() throws {
        let elements: Set = [
            "html", "head", "meta", "title", "link", "body", "a", "header", "nav", "main", "footer", "p", "h1", "h2", "h3", "form", "div", "label",
            "input", "select", "option", "button", "details", "summary", "section", "aside", "ul", "ol", "li", "dl", "dt", "dd", "table", "caption",
            "thead", "tbody", "tr", "th", "td", "span", "strong", "small", "em", "b", "br", "time", "figure", "figcaption", "svg", "desc",
            "defs", "pattern", "rect", "line", "text", "path", "script", "textarea", "fieldset", "legend", "progress", "kbd", "code",
        ]
        let attributes: Set = [
            "lang", "charset", "name", "content", "rel", "href", "hreflang", "class", "id", "tabindex", "action", "role", "type", "value", "for",
            "maxlength", "placeholder", "selected", "open", "scope", "title", "datetime", "aria-label", "aria-labelledby", "aria-describedby",
            "aria-hidden", "aria-current", "width", "height", "x", "y", "x1", "x2", "y1", "y2", "rx", "fill", "text-anchor", "patternUnits",
            "patternTransform", "src", "defer", "viewBox", "d", "hidden", "rows",
            "checked", "disabled", "max", "inputmode", "min", "method", "enctype", "formaction", "accept", "capture", "multiple", "autocomplete",
            "aria-required", "aria-invalid", "aria-sort", "shape-rendering",
        ]
        var findings: [String] = []
        for (name, markup, _) in try pages() {
            findings += markup.faults.map { "\(name): \($0)" }
            for element in markup.elements {
                if !elements.contains(element.name) { findings.append("\(name): <\(element.name)>") }
                for attribute in element.attributes where !attributes.contains(attribute.name) && !attribute.name.hasPrefix("data-") {
                    findings.append("\(name): <\(element.name) \(attribute.name)>")
                }
                if let target = element.value("href"), element.name == "a",
                    !target.hasPrefix("/"), !target.hasPrefix("#"), !target.hasPrefix("https://"), !target.hasPrefix("http://")
                {
                    findings.append("\(name): a link to \(target)")
                }
            }
        }
        #expect(findings.isEmpty, "\(findings.prefix(20).joined(separator: "\n"))")
    }

    @Test func `no markup is shown as text by mistake`() throws {
        for name in ["filled", "many"] {
            let house = name == "filled" ? try Houses.filled.get() : try Houses.many.get()
            for page in try Shown(house: house).all() {
                let text = String(decoding: page.html(in: .vi), as: UTF8.self)
                #expect(!text.contains("&lt;"), "\(type(of: page))")
            }
        }
    }

    @Test func `what was typed stands on the page, escaped`() throws {
        let shown = Shown(house: try Houses.hostile.get())
        let escaped = "&lt;script&gt;alert(&#39;1&#39;)&lt;/script&gt;&quot;&gt;&lt;img src=x onerror=&#39;x&#39;&gt;&amp;amp; שלום"
        for page in try shown.all() + shown.officersPages() {
            let text = String(decoding: page.html(in: .vi), as: UTF8.self)
            #expect(text.contains(escaped), "\(type(of: page))")
            #expect(!text.replacing("<script src='/assets/", with: "").contains("<script") && !text.contains("<img"), "\(type(of: page))")
        }
    }

    @Test func `every page can be read by a machine that reads aloud`() throws {
        var findings: [String] = []
        for (name, markup, _) in try pages() {
            func find(_ fault: String) { findings.append("\(name): \(fault)") }
            let elements = markup.elements
            let ids = elements.compactMap { $0.value("id") }
            if Set(ids).count != ids.count { find("an id twice in \(ids)") }
            if elements.filter({ $0.name == "h1" }).count != 1 { find("not one h1") }
            for landmark in ["header", "main", "footer"] where elements.filter({ $0.name == landmark }).count != 1 { find("not one \(landmark)") }
            if elements.first(where: { $0.name == "html" })?.value("lang") == nil { find("no language") }
            var level = 1
            for heading in elements where ["h1", "h2", "h3"].contains(heading.name) {
                let next = Int(heading.name.dropFirst()) ?? 0
                if next > level + 1 { find("a heading is skipped before \(heading.name)") }
                level = next
            }
            for element in elements {
                switch element.name {
                case "input" where element.value("type") != "hidden", "select", "textarea":
                    let id = element.value("id")
                    if element.value("aria-label") == nil, !elements.contains(where: { $0.name == "label" && $0.value("for") == id }) {
                        find("a field without a label: \(id ?? "")")
                    }
                case "nav" where element.value("aria-label") == nil: find("a navigation without a name")
                case "th" where element.value("scope") == nil: find("a th without scope")
                case "svg" where element.value("role") != "img" && element.value("aria-hidden") == nil: find("a picture without role")
                default: break
                }
                for reference in ["aria-labelledby", "aria-describedby", "for"] {
                    for id in (element.value(reference) ?? "").split(separator: " ") where !ids.contains(String(id)) { find("no element \(id)") }
                }
            }
            let tables = elements.filter { $0.name == "table" }.count
            if elements.filter({ $0.name == "caption" }).count != tables { find("a table without a caption") }
        }
        #expect(findings.isEmpty, "\(findings.prefix(20).joined(separator: "\n"))")
    }

    @Test func `no page weighs 100 kB, with its style sheet and its script`() throws {
        for (name, _, text) in try pages() {
            // With what it asks the browser for.
            let assets = Asset.all.filter { text.contains($0.name) }.map(\.bytes.count).reduce(0, +)
            #expect(text.utf8.count + assets < 100_000, "\(name): \(text.utf8.count)")
        }
    }

    @Test func `every link keeps the language that was asked for`() throws {
        let shown = Shown(house: try Houses.filled.get(), chosen: .en)
        for page in try shown.all() + shown.officersPages() {
            for link in Markup(page, in: .en).elements where link.name == "a" {
                guard let target = link.value("href"), target.hasPrefix("/"), link.value("hreflang") == nil else { continue }
                #expect(target.contains("lang=en"), "\(type(of: page)): \(target)")
            }
        }
    }

    @Test func `generated records are called so on every page that shows them`() throws {
        let shown = Shown(house: try Houses.many.get())
        let mark = Language.vi[.generatedMark]
        for page in [try shown.home(), try shown.models(), try shown.model("m-13"), try shown.report("bac-kan"), try shown.unit("p06-1")] {
            #expect(String(decoding: page.html(in: .vi), as: UTF8.self).contains("<span class='tag made'>"), "\(type(of: page))")
            #expect(String(decoding: page.html(in: .vi), as: UTF8.self).contains(mark), "\(type(of: page))")
        }
    }
}
