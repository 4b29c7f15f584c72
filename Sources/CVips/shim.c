#include "CVips.h"

#include <string.h>
#include <vips/vips.h>

static const char *taken_field = "exif-ifd2-DateTimeOriginal";

// Damaged pictures come every day and are refused with a sentence; libvips would also write about them to the terminal.
static void hear_nothing(const gchar *domain, GLogLevelFlags level, const gchar *message, gpointer context)
{
    (void) domain;
    (void) level;
    (void) message;
    (void) context;
}

int picture_start(void)
{
    if (vips_init("kheo")) return -1;
    g_log_set_handler("VIPS", G_LOG_LEVEL_WARNING | G_LOG_LEVEL_INFO | G_LOG_LEVEL_DEBUG, hear_nothing, NULL);
    vips_block_untrusted_set(TRUE);
    // Pictures are looked at one after the other: nothing is wanted twice, and the other core is for whoever waits for a page.
    vips_concurrency_set(1);
    vips_cache_set_max(0);
    vips_cache_set_max_mem(0);
    vips_cache_set_max_files(0);
    return 0;
}

// The loader is the one that was asked for, never one that libvips would choose.
static int load(const void *bytes, size_t length, PictureFormat format, VipsImage **image)
{
    void *buffer = (void *) bytes;
    switch (format) {
    case PICTURE_JPEG:
        return vips_jpegload_buffer(
            buffer, length, image, "access", VIPS_ACCESS_SEQUENTIAL, "fail_on", VIPS_FAIL_ON_ERROR, NULL);
    case PICTURE_PNG:
        return vips_pngload_buffer(
            buffer, length, image, "access", VIPS_ACCESS_SEQUENTIAL, "fail_on", VIPS_FAIL_ON_ERROR, NULL);
    case PICTURE_WEBP:
        return vips_webpload_buffer(
            buffer, length, image, "access", VIPS_ACCESS_SEQUENTIAL, "fail_on", VIPS_FAIL_ON_ERROR, NULL);
    case PICTURE_HEIC:
        return vips_heifload_buffer(
            buffer, length, image, "access", VIPS_ACCESS_SEQUENTIAL, "fail_on", VIPS_FAIL_ON_ERROR, NULL);
    }
    return -1;
}

static int is_position(const char *field) { return strncmp(field, "exif-ifd3-", 10) == 0; }

static int holds(const void *data, size_t length, const char *word)
{
    size_t size = strlen(word);
    const char *text = data;
    for (size_t at = 0; at + size <= length; at++)
        if (memcmp(text + at, word, size) == 0) return 1;
    return 0;
}

static int has_position(VipsImage *image)
{
    if (vips_image_get_typeof(image, "exif-ifd3-GPSLatitude") || vips_image_get_typeof(image, "exif-ifd3-GPSLongitude")) return 1;
    const void *data;
    size_t length;
    if (!vips_image_get_typeof(image, VIPS_META_XMP_NAME)) return 0;
    return !vips_image_get_blob(image, VIPS_META_XMP_NAME, &data, &length) && holds(data, length, "GPSL");
}

int picture_facts(const void *bytes, size_t length, PictureFormat format, PictureFacts *facts)
{
    VipsImage *image = NULL;
    memset(facts, 0, sizeof *facts);
    if (load(bytes, length, format, &image)) return -1;
    facts->width = vips_image_get_width(image);
    facts->height = vips_image_get_height(image);
    facts->pages = vips_image_get_n_pages(image);
    facts->orientation = vips_image_get_orientation(image);
    facts->has_position = has_position(image);
    const char *taken = NULL;
    if (vips_image_get_typeof(image, taken_field) && !vips_image_get_string(image, taken_field, &taken) && taken)
        strncpy(facts->taken, taken, sizeof facts->taken - 1);
    g_object_unref(image);
    return 0;
}

typedef struct {
    int keeps_position;
    int count;
    char *names[4096];
} Unwanted;

static void *note_unwanted(VipsImage *image, const char *name, GValue *value, void *context)
{
    Unwanted *unwanted = context;
    (void) image;
    (void) value;
    if (strcmp(name, VIPS_META_ICC_NAME) == 0 || strcmp(name, taken_field) == 0) return NULL;
    if (unwanted->keeps_position && is_position(name)) return NULL;
    // More fields than that are no photograph's: saying so ends the walk with an error.
    if (unwanted->count == 4096) return context;
    unwanted->names[unwanted->count++] = g_strdup(name);
    return NULL;
}

static int strip(VipsImage *image, int keeps_position)
{
    Unwanted *unwanted = g_new0(Unwanted, 1);
    unwanted->keeps_position = keeps_position;
    int failed = vips_image_map(image, note_unwanted, unwanted) != NULL;
    for (int at = 0; at < unwanted->count; at++) {
        vips_image_remove(image, unwanted->names[at]);
        g_free(unwanted->names[at]);
    }
    g_free(unwanted);
    if (failed) vips_error("strip", "too many fields");
    return failed ? -1 : 0;
}

// Eight bits a band: sixteen would double the memory of a picture that is turned.
static int narrow(VipsImage *in, VipsImage **out)
{
    if (vips_image_get_format(in) == VIPS_FORMAT_UCHAR) return vips_copy(in, out, NULL);
    VipsImage *cast = NULL;
    if (vips_cast(in, &cast, VIPS_FORMAT_UCHAR, "shift", TRUE, NULL)) return -1;
    VipsInterpretation meaning = vips_image_get_bands(in) < 3 ? VIPS_INTERPRETATION_B_W : VIPS_INTERPRETATION_sRGB;
    int failed = vips_copy(cast, out, "interpretation", meaning, NULL);
    g_object_unref(cast);
    return failed;
}

static int upright(VipsImage *in, VipsImage **out)
{
    if (vips_image_get_orientation(in) <= 1) return vips_copy(in, out, NULL);
    // Turning needs the whole picture, and in memory: else libvips would lay it down in clear in a file.
    VipsImage *whole = vips_image_copy_memory(in);
    if (!whole) return -1;
    int failed = vips_autorot(whole, out, NULL);
    g_object_unref(whole);
    return failed;
}

static int save(VipsImage *image, PictureFormat format, int lossless, int quality, void **out, size_t *out_length)
{
    switch (format) {
    case PICTURE_PNG:
        return vips_pngsave_buffer(image, out, out_length, "compression", 6, NULL);
    case PICTURE_WEBP:
        return vips_webpsave_buffer(image, out, out_length, "Q", quality, "lossless", lossless, NULL);
    case PICTURE_JPEG:
    case PICTURE_HEIC:
        return vips_jpegsave_buffer(image, out, out_length, "Q", quality, "optimize_coding", TRUE, NULL);
    }
    return -1;
}

int picture_clean(
    const void *bytes, size_t length, PictureFormat format, int keeps_position, int lossless, int quality, void **out, size_t *out_length)
{
    VipsImage *loaded = NULL, *narrowed = NULL, *turned = NULL, *bare = NULL;
    int failed = load(bytes, length, format, &loaded) || narrow(loaded, &narrowed) || upright(narrowed, &turned)
        || vips_copy(turned, &bare, NULL) || strip(bare, keeps_position) || save(bare, format, lossless, quality, out, out_length);
    g_clear_object(&bare);
    g_clear_object(&turned);
    g_clear_object(&narrowed);
    g_clear_object(&loaded);
    return failed ? -1 : 0;
}

int picture_shrink(const void *bytes, size_t length, int box, int quality, void **out, size_t *out_length)
{
    VipsImage *image = NULL, *bare = NULL;
    int failed = vips_thumbnail_buffer(
                     (void *) bytes, length, &image, box, "height", box, "size", VIPS_SIZE_DOWN, "export_profile", "srgb", NULL)
        || vips_copy(image, &bare, NULL);
    // Browsers take a picture without a profile for what it is now; the profile would be longer than some thumbnails.
    if (!failed) vips_image_remove(bare, VIPS_META_ICC_NAME);
    failed = failed || vips_webpsave_buffer(bare, out, out_length, "Q", quality, "strip", TRUE, NULL);
    g_clear_object(&bare);
    g_clear_object(&image);
    return failed ? -1 : 0;
}

void picture_free(void *bytes) { g_free(bytes); }

void picture_forget_message(void) { vips_error_clear(); }
